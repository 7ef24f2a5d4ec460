/**
 * Two lists of clusters, as printed, for provinces that the laws are tried on. An entry: id, industry in Chinese and English,
 * and the cities that it names, in the order printed, without the word for their rank. Lists that are not numbered are
 * numbered in their order.
 *
 * Sichuan: 四川省先进制造业集群（第一批）拟培育名单, public notice of 14 August 2024. Its joined abbreviations are read as
 * the cities that they stand for; one entry names the province (`all`), one a region that is no city (none).
 *
 * Shandong: 首批山东省先进制造业集群名单, public notice of 24 October 2023. 青烟威 is read as three cities.
 */

/** @typedef {[id: string, industry: string, english: string, cities: string[] | 'all']} Entry */

/** @type {{id: string, entries: Entry[]}[]} */
export const PROVINCES = [
  {
    id: 'sichuan',
    entries: [
      ['artificial-intelligence', '人工智能', 'Artificial intelligence', ['成都']],
      ['flexible-displays', '柔性显示', 'Flexible displays', ['绵阳']],
      ['rail-equipment', '先进轨道交通装备', 'Rail equipment', ['成都']],
      ['drones', '无人机及通航', 'Drones and general aviation', ['自贡']],
      ['hydropower', '先进水电装备', 'Hydropower equipment', ['德阳']],
      ['commercial-space', '商业航天', 'Commercial space', ['绵阳']],
      ['power-batteries', '动力电池', 'Power batteries', ['宜宾']],
      ['seasonings', '特色调味品', 'Seasonings', ['成都', '德阳', '眉山', '资阳']],
      ['liquor', '优质白酒', 'Quality liquor', 'all'],
      ['circular-economy', '“硫-磷-钛-铁-锂-钙”循环经济', 'Circular economy', ['德阳']],
      ['fine-chemicals', '高端精细化工', 'Fine chemicals', ['眉山']],
      ['chemical-textiles', '化工纺织', 'Chemicals and textiles', ['南充']],
      ['crop-protection', '绿色植保', 'Green crop protection', ['广安']],
      ['lithium', '锂电材料', 'Lithium battery materials', ['成都', '德阳', '眉山', '遂宁']],
      ['vanadium-titanium', '钒钛新材料', 'Vanadium and titanium', []],
      ['photovoltaics', '晶硅光伏', 'Silicon photovoltaics', ['乐山', '眉山', '宜宾']],
      ['aluminium', '铝基新材料', 'Aluminium materials', ['广元']],
    ],
  },
  {
    id: 'shandong',
    entries: [
      ['ships', '船舶与海洋工程装备', 'Ships and offshore equipment', ['青岛', '烟台', '威海']],
      ['chemicals', '化工新材料', 'New chemical materials', ['烟台']],
      ['biomedicine', '生物医药', 'Biomedicine', ['济南']],
      ['energy-equipment', '新能源电力装备材料', 'New-energy equipment', ['泰安']],
      ['machinery', '智能机械装备', 'Intelligent machinery', ['济宁']],
      ['metaverse', '元宇宙', 'Metaverse', ['潍坊']],
      ['light-aluminium', '轻量化铝新材料', 'Light aluminium', ['滨州']],
      ['instruments', '仪器仪表', 'Instruments', ['青岛']],
      ['medical-devices', '医疗器械', 'Medical devices', ['威海']],
      ['lithium', '锂电', 'Lithium batteries', ['枣庄']],
    ],
  },
];
