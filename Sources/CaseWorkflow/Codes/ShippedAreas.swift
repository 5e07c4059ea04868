/// Provinces, the cities of Zhejiang and the districts and counties of Hangzhou with their renamings (GB/T 2260).
///
/// The days of the changes are those of approval or announcement; old papers and identity numbers keep the old codes.
enum ShippedAreas {
    static let text = #"""
        # code | name | name in English | valid from | valid to | what became of it
        110000 | 北京市 | Beijing | - | - | -
        120000 | 天津市 | Tianjin | - | - | -
        130000 | 河北省 | Hebei | - | - | -
        140000 | 山西省 | Shanxi | - | - | -
        150000 | 内蒙古自治区 | Inner Mongolia | - | - | -
        210000 | 辽宁省 | Liaoning | - | - | -
        220000 | 吉林省 | Jilin | - | - | -
        230000 | 黑龙江省 | Heilongjiang | - | - | -
        310000 | 上海市 | Shanghai | - | - | -
        320000 | 江苏省 | Jiangsu | - | - | -
        330000 | 浙江省 | Zhejiang | - | - | -
        330100 | 杭州市 | Hangzhou | - | - | -
        330102 | 上城区 | Shangcheng | - | - | -
        330103 | 下城区 | Xiacheng | - | 2021-04-08 | merged 330105
        330104 | 江干区 | Jianggan | - | 2021-04-08 | merged 330102 330114
        330105 | 拱墅区 | Gongshu | - | - | -
        330106 | 西湖区 | Xihu | - | - | -
        330108 | 滨江区 | Binjiang | - | - | -
        330109 | 萧山区 | Xiaoshan | - | - | -
        330110 | 余杭区 | Yuhang | - | - | -
        330111 | 富阳区 | Fuyang | 2014-12-13 | - | -
        330112 | 临安区 | Lin'an | 2017-07-18 | - | -
        330113 | 临平区 | Linping | 2021-04-09 | - | -
        330114 | 钱塘区 | Qiantang | 2021-04-09 | - | -
        330122 | 桐庐县 | Tonglu | - | - | -
        330127 | 淳安县 | Chun'an | - | - | -
        330182 | 建德市 | Jiande | - | - | -
        330183 | 富阳市 | Fuyang (county-level city) | - | 2014-12-12 | renamed 330111
        330185 | 临安市 | Lin'an (county-level city) | - | 2017-07-17 | renamed 330112
        330200 | 宁波市 | Ningbo | - | - | -
        330300 | 温州市 | Wenzhou | - | - | -
        330400 | 嘉兴市 | Jiaxing | - | - | -
        330500 | 湖州市 | Huzhou | - | - | -
        330600 | 绍兴市 | Shaoxing | - | - | -
        330700 | 金华市 | Jinhua | - | - | -
        330800 | 衢州市 | Quzhou | - | - | -
        330900 | 舟山市 | Zhoushan | - | - | -
        331000 | 台州市 | Taizhou | - | - | -
        331100 | 丽水市 | Lishui | - | - | -
        340000 | 安徽省 | Anhui | - | - | -
        350000 | 福建省 | Fujian | - | - | -
        360000 | 江西省 | Jiangxi | - | - | -
        370000 | 山东省 | Shandong | - | - | -
        410000 | 河南省 | Henan | - | - | -
        420000 | 湖北省 | Hubei | - | - | -
        430000 | 湖南省 | Hunan | - | - | -
        440000 | 广东省 | Guangdong | - | - | -
        450000 | 广西壮族自治区 | Guangxi | - | - | -
        460000 | 海南省 | Hainan | - | - | -
        500000 | 重庆市 | Chongqing | - | - | -
        510000 | 四川省 | Sichuan | - | - | -
        520000 | 贵州省 | Guizhou | - | - | -
        530000 | 云南省 | Yunnan | - | - | -
        540000 | 西藏自治区 | Tibet | - | - | -
        610000 | 陕西省 | Shaanxi | - | - | -
        620000 | 甘肃省 | Gansu | - | - | -
        630000 | 青海省 | Qinghai | - | - | -
        640000 | 宁夏回族自治区 | Ningxia | - | - | -
        650000 | 新疆维吾尔自治区 | Xinjiang | - | - | -
        710000 | 台湾省 | Taiwan | - | - | -
        810000 | 香港特别行政区 | Hong Kong | - | - | -
        820000 | 澳门特别行政区 | Macau | - | - | -
        """#
}
