extension IndustrySection {
    /// The section that a ledger's word means: its letter, its name however shortened, or a trade within it.
    ///
    /// Nil when the text points to no section or to more than one: an industry is never guessed.
    public init?(reading written: String) {
        let text = IndustrySection.folded(written)
        guard !text.isEmpty, text.count <= 60 else { return nil }
        if text.count == 1 || (text.count > 1 && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }),
            let section = IndustrySection(rawValue: String(text.prefix(1)))
        {
            self = section
            return
        }
        if let section = IndustrySection.byName[text] {
            self = section
            return
        }
        var remaining = text
        var found: Set<IndustrySection> = []
        for (word, section) in IndustrySection.wordsByLength where remaining.contains(word) {
            guard let section else { return nil }
            found.insert(section)
            remaining = remaining.split(separator: word).joined(separator: " ")
        }
        guard found.count == 1, let section = found.first else { return nil }
        self = section
    }

    /// Narrow capitals without blanks, punctuation, the joining 和/及/与 and the closing 业.
    private static func folded(_ written: String) -> String {
        var text = ""
        for scalar in written.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0xA0, 0x3000, 0x3001, 0x3002, 0xFF0C, 0x2C, 0x2E, 0x2F, 0xFF0F, 0x28, 0x29, 0xFF08, 0xFF09,
                0x548C, 0x53CA, 0x4E0E, 0xFEFF:
                continue
            case 0xFF01...0xFF5E:
                if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { text.unicodeScalars.append(narrow) }
            default: text.unicodeScalars.append(scalar)
            }
        }
        text = text.uppercased()
        for tail in ["行业", "产业", "业"] where text.hasSuffix(tail) && text.count > tail.count + 1 {
            return String(text.dropLast(tail.count))
        }
        return text
    }

    private static let byName: [String: IndustrySection] = {
        var table: [String: IndustrySection] = [:]
        for (word, section) in wordsByLength { table[folded(word)] = section }
        for section in allCases { table[folded(section.name.chinese)] = section }
        return table
    }()

    /// Trades and short names, longest first; nil stands for a word that belongs to several sections.
    private static let wordsByLength: [(word: String, section: IndustrySection?)] = words.flatMap { section, text in
        text.split(separator: " ").map { (String($0), section) }
    }.sorted { ($0.0.count, $1.0) > ($1.0.count, $0.0) }

    private static let words: [(IndustrySection?, String)] = [
        (nil, "电子商务 电商 其他服务 现代服务 生产性服务"),
        (.agriculture, "农林牧渔 农业 林业 畜牧 渔业 种植 养殖 农场"),
        (.mining, "采矿 采掘 矿业 矿山 煤矿 采石"),
        (
            .manufacturing,
            "制造 加工 纺织 服装 机械 化工 电子 食品 制药 印刷 五金 家具 塑料 鞋业 制鞋 冶炼 钢铁 汽车配件 仪器仪表 造纸 橡胶 模具 印染"
        ),
        (.utilities, "电力 热力 燃气 供水 供电 自来水 水的生产 供热 发电"),
        (.construction, "建筑 建设工程 装修 装饰 施工 土木 安装工程 市政工程"),
        (.trade, "批发 零售 商贸 贸易 超市 百货 商场 商业 进出口"),
        (.transport, "交通 运输 仓储 邮政 物流 快递 货运 客运 公交 出租车 网约车 航空 铁路 港口"),
        (.hospitality, "住宿 餐饮 酒店 宾馆 旅馆 饭店 民宿"),
        (.information, "信息传输 信息技术 软件 互联网 计算机服务 通信 电信 网络 信息服务 IT 大数据 直播平台"),
        (.finance, "金融 银行 保险 证券 期货 典当"),
        (.realEstate, "房地产 物业 房产中介 不动产"),
        (.businessServices, "租赁 商务 人力资源 劳务派遣 广告 会展 律师 会计 咨询 旅行社 保安 安保"),
        (.research, "科学研究 科研 技术服务 科技服务 勘察设计 检测 研发"),
        (.publicFacilities, "水利 环境 公共设施 环卫 园林绿化 绿化养护 景区"),
        (.residentServices, "居民服务 家政 修理 维修 美容 美发 理发 洗浴 洗染 保洁 殡葬 婚庆"),
        (.education, "教育 学校 幼儿园 培训机构 教培"),
        (.health, "卫生 医疗 医院 社会工作 养老院 养老服务 诊所"),
        (.culture, "文化 体育 娱乐 传媒 影视 出版 健身 演出"),
        (.publicAdministration, "公共管理 社会保障 社会组织 机关 党政 村委会 居委会"),
        (.international, "国际组织"),
    ]
}
