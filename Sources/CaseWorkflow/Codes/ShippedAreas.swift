/// Provinces, prefectures, the cities of Zhejiang and its districts and counties with their renamings (GB/T 2260); other cities are
/// in `ShippedCities`. Offices of other districts are added by hand (`office add --area`), and rows find them by their names.
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
        152200 | 兴安盟 | Hinggan League | - | - | -
        152500 | 锡林郭勒盟 | Xilingol League | - | - | -
        152900 | 阿拉善盟 | Alxa League | - | - | -
        210000 | 辽宁省 | Liaoning | - | - | -
        220000 | 吉林省 | Jilin | - | - | -
        222400 | 延边朝鲜族自治州 | Yanbian | - | - | -
        230000 | 黑龙江省 | Heilongjiang | - | - | -
        232700 | 大兴安岭地区 | Da Hinggan Ling | - | - | -
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
        330203 | 海曙区 | Haishu | - | - | -
        330204 | 江东区 | Jiangdong | - | 2016-09-13 | merged 330212
        330205 | 江北区 | Jiangbei | - | - | -
        330206 | 北仑区 | Beilun | - | - | -
        330211 | 镇海区 | Zhenhai | - | - | -
        330212 | 鄞州区 | Yinzhou | - | - | -
        330213 | 奉化区 | Fenghua | 2016-09-14 | - | -
        330225 | 象山县 | Xiangshan | - | - | -
        330226 | 宁海县 | Ninghai | - | - | -
        330281 | 余姚市 | Yuyao | - | - | -
        330282 | 慈溪市 | Cixi | - | - | -
        330283 | 奉化市 | Fenghua (county-level city) | - | 2016-09-13 | renamed 330213
        330300 | 温州市 | Wenzhou | - | - | -
        330302 | 鹿城区 | Lucheng | - | - | -
        330303 | 龙湾区 | Longwan | - | - | -
        330304 | 瓯海区 | Ouhai | - | - | -
        330305 | 洞头区 | Dongtou | 2015-07-23 | - | -
        330322 | 洞头县 | Dongtou (county) | - | 2015-07-22 | renamed 330305
        330324 | 永嘉县 | Yongjia | - | - | -
        330326 | 平阳县 | Pingyang | - | - | -
        330327 | 苍南县 | Cangnan | - | - | -
        330328 | 文成县 | Wencheng | - | - | -
        330329 | 泰顺县 | Taishun | - | - | -
        330381 | 瑞安市 | Rui'an | - | - | -
        330382 | 乐清市 | Yueqing | - | - | -
        330383 | 龙港市 | Longgang | 2019-08-16 | - | -
        330400 | 嘉兴市 | Jiaxing | - | - | -
        330402 | 南湖区 | Nanhu | - | - | -
        330411 | 秀洲区 | Xiuzhou | - | - | -
        330421 | 嘉善县 | Jiashan | - | - | -
        330424 | 海盐县 | Haiyan | - | - | -
        330481 | 海宁市 | Haining | - | - | -
        330482 | 平湖市 | Pinghu | - | - | -
        330483 | 桐乡市 | Tongxiang | - | - | -
        330500 | 湖州市 | Huzhou | - | - | -
        330502 | 吴兴区 | Wuxing | - | - | -
        330503 | 南浔区 | Nanxun | - | - | -
        330521 | 德清县 | Deqing | - | - | -
        330522 | 长兴县 | Changxing | - | - | -
        330523 | 安吉县 | Anji | - | - | -
        330600 | 绍兴市 | Shaoxing | - | - | -
        330602 | 越城区 | Yuecheng | - | - | -
        330603 | 柯桥区 | Keqiao | 2013-10-18 | - | -
        330604 | 上虞区 | Shangyu | 2013-10-18 | - | -
        330621 | 绍兴县 | Shaoxing (county) | - | 2013-10-17 | renamed 330603
        330624 | 新昌县 | Xinchang | - | - | -
        330681 | 诸暨市 | Zhuji | - | - | -
        330682 | 上虞市 | Shangyu (county-level city) | - | 2013-10-17 | renamed 330604
        330683 | 嵊州市 | Shengzhou | - | - | -
        330700 | 金华市 | Jinhua | - | - | -
        330702 | 婺城区 | Wucheng | - | - | -
        330703 | 金东区 | Jindong | - | - | -
        330723 | 武义县 | Wuyi | - | - | -
        330726 | 浦江县 | Pujiang | - | - | -
        330727 | 磐安县 | Pan'an | - | - | -
        330781 | 兰溪市 | Lanxi | - | - | -
        330782 | 义乌市 | Yiwu | - | - | -
        330783 | 东阳市 | Dongyang | - | - | -
        330784 | 永康市 | Yongkang | - | - | -
        330800 | 衢州市 | Quzhou | - | - | -
        330802 | 柯城区 | Kecheng | - | - | -
        330803 | 衢江区 | Qujiang | - | - | -
        330822 | 常山县 | Changshan | - | - | -
        330824 | 开化县 | Kaihua | - | - | -
        330825 | 龙游县 | Longyou | - | - | -
        330881 | 江山市 | Jiangshan | - | - | -
        330900 | 舟山市 | Zhoushan | - | - | -
        330902 | 定海区 | Dinghai | - | - | -
        330903 | 普陀区 | Putuo | - | - | -
        330921 | 岱山县 | Daishan | - | - | -
        330922 | 嵊泗县 | Shengsi | - | - | -
        331000 | 台州市 | Taizhou | - | - | -
        331002 | 椒江区 | Jiaojiang | - | - | -
        331003 | 黄岩区 | Huangyan | - | - | -
        331004 | 路桥区 | Luqiao | - | - | -
        331021 | 玉环县 | Yuhuan (county) | - | 2017-04-08 | renamed 331083
        331022 | 三门县 | Sanmen | - | - | -
        331023 | 天台县 | Tiantai | - | - | -
        331024 | 仙居县 | Xianju | - | - | -
        331081 | 温岭市 | Wenling | - | - | -
        331082 | 临海市 | Linhai | - | - | -
        331083 | 玉环市 | Yuhuan | 2017-04-09 | - | -
        331100 | 丽水市 | Lishui | - | - | -
        331102 | 莲都区 | Liandu | - | - | -
        331121 | 青田县 | Qingtian | - | - | -
        331122 | 缙云县 | Jinyun | - | - | -
        331123 | 遂昌县 | Suichang | - | - | -
        331124 | 松阳县 | Songyang | - | - | -
        331125 | 云和县 | Yunhe | - | - | -
        331126 | 庆元县 | Qingyuan | - | - | -
        331127 | 景宁畲族自治县 | Jingning | - | - | -
        331181 | 龙泉市 | Longquan | - | - | -
        340000 | 安徽省 | Anhui | - | - | -
        350000 | 福建省 | Fujian | - | - | -
        360000 | 江西省 | Jiangxi | - | - | -
        370000 | 山东省 | Shandong | - | - | -
        410000 | 河南省 | Henan | - | - | -
        420000 | 湖北省 | Hubei | - | - | -
        422800 | 恩施土家族苗族自治州 | Enshi | - | - | -
        430000 | 湖南省 | Hunan | - | - | -
        433100 | 湘西土家族苗族自治州 | Xiangxi | - | - | -
        440000 | 广东省 | Guangdong | - | - | -
        450000 | 广西壮族自治区 | Guangxi | - | - | -
        460000 | 海南省 | Hainan | - | - | -
        500000 | 重庆市 | Chongqing | - | - | -
        510000 | 四川省 | Sichuan | - | - | -
        513200 | 阿坝藏族羌族自治州 | Ngawa | - | - | -
        513300 | 甘孜藏族自治州 | Garzê | - | - | -
        513400 | 凉山彝族自治州 | Liangshan | - | - | -
        520000 | 贵州省 | Guizhou | - | - | -
        522300 | 黔西南布依族苗族自治州 | Qianxinan | - | - | -
        522600 | 黔东南苗族侗族自治州 | Qiandongnan | - | - | -
        522700 | 黔南布依族苗族自治州 | Qiannan | - | - | -
        530000 | 云南省 | Yunnan | - | - | -
        532300 | 楚雄彝族自治州 | Chuxiong | - | - | -
        532500 | 红河哈尼族彝族自治州 | Honghe | - | - | -
        532600 | 文山壮族苗族自治州 | Wenshan | - | - | -
        532800 | 西双版纳傣族自治州 | Xishuangbanna | - | - | -
        532900 | 大理白族自治州 | Dali | - | - | -
        533100 | 德宏傣族景颇族自治州 | Dehong | - | - | -
        533300 | 怒江傈僳族自治州 | Nujiang | - | - | -
        533400 | 迪庆藏族自治州 | Dêqên | - | - | -
        540000 | 西藏自治区 | Tibet | - | - | -
        542500 | 阿里地区 | Ngari | - | - | -
        610000 | 陕西省 | Shaanxi | - | - | -
        620000 | 甘肃省 | Gansu | - | - | -
        622900 | 临夏回族自治州 | Linxia | - | - | -
        623000 | 甘南藏族自治州 | Gannan | - | - | -
        630000 | 青海省 | Qinghai | - | - | -
        632200 | 海北藏族自治州 | Haibei | - | - | -
        632300 | 黄南藏族自治州 | Huangnan | - | - | -
        632500 | 海南藏族自治州 | Hainan Prefecture | - | - | -
        632600 | 果洛藏族自治州 | Golog | - | - | -
        632700 | 玉树藏族自治州 | Yushu | - | - | -
        632800 | 海西蒙古族藏族自治州 | Haixi | - | - | -
        640000 | 宁夏回族自治区 | Ningxia | - | - | -
        650000 | 新疆维吾尔自治区 | Xinjiang | - | - | -
        652300 | 昌吉回族自治州 | Changji | - | - | -
        652700 | 博尔塔拉蒙古自治州 | Bortala | - | - | -
        652800 | 巴音郭楞蒙古自治州 | Bayingolin | - | - | -
        652900 | 阿克苏地区 | Aksu | - | - | -
        653000 | 克孜勒苏柯尔克孜自治州 | Kizilsu | - | - | -
        653100 | 喀什地区 | Kashgar | - | - | -
        653200 | 和田地区 | Hotan | - | - | -
        654000 | 伊犁哈萨克自治州 | Ili | - | - | -
        654200 | 塔城地区 | Tacheng | - | - | -
        654300 | 阿勒泰地区 | Altay | - | - | -
        710000 | 台湾省 | Taiwan | - | - | -
        810000 | 香港特别行政区 | Hong Kong | - | - | -
        820000 | 澳门特别行政区 | Macau | - | - | -
        """#
}
