/**
 * The province-level units of China: division code, id in an atlas, file of the boundary package, names.
 *
 * @typedef {{code: string, id: string, file: string, name: string, en: string, shortEn: string}} Unit
 */

/** What stands after the short English name: of 廣西壯族自治區 it is "Guangxi", in full "Guangxi Zhuang Autonomous Region". */
const [MUNICIPALITY, PROVINCE, REGION, SPECIAL] = [
  'Municipality',
  'Province',
  'Autonomous Region',
  'Special Administrative Region',
];

const ROWS = [
  ['110000', '北京市', 'Beijing', MUNICIPALITY],
  ['120000', '天津市', 'Tianjin', MUNICIPALITY],
  ['130000', '河北省', 'Hebei', PROVINCE],
  ['140000', '山西省', 'Shanxi', PROVINCE],
  ['150000', '内蒙古自治区', 'Inner Mongolia', REGION, 'neimenggu'],
  ['210000', '辽宁省', 'Liaoning', PROVINCE],
  ['220000', '吉林省', 'Jilin', PROVINCE],
  ['230000', '黑龙江省', 'Heilongjiang', PROVINCE],
  ['310000', '上海市', 'Shanghai', MUNICIPALITY],
  ['320000', '江苏省', 'Jiangsu', PROVINCE],
  ['330000', '浙江省', 'Zhejiang', PROVINCE],
  ['340000', '安徽省', 'Anhui', PROVINCE],
  ['350000', '福建省', 'Fujian', PROVINCE],
  ['360000', '江西省', 'Jiangxi', PROVINCE],
  ['370000', '山东省', 'Shandong', PROVINCE],
  ['410000', '河南省', 'Henan', PROVINCE],
  ['420000', '湖北省', 'Hubei', PROVINCE],
  ['430000', '湖南省', 'Hunan', PROVINCE],
  ['440000', '广东省', 'Guangdong', PROVINCE],
  ['450000', '广西壮族自治区', 'Guangxi', `Zhuang ${REGION}`],
  ['460000', '海南省', 'Hainan', PROVINCE],
  ['500000', '重庆市', 'Chongqing', MUNICIPALITY],
  ['510000', '四川省', 'Sichuan', PROVINCE],
  ['520000', '贵州省', 'Guizhou', PROVINCE],
  ['530000', '云南省', 'Yunnan', PROVINCE],
  ['540000', '西藏自治区', 'Xizang', REGION],
  ['610000', '陕西省', 'Shaanxi', PROVINCE, 'shanxi1'],
  ['620000', '甘肃省', 'Gansu', PROVINCE],
  ['630000', '青海省', 'Qinghai', PROVINCE],
  ['640000', '宁夏回族自治区', 'Ningxia', `Hui ${REGION}`],
  ['650000', '新疆维吾尔自治区', 'Xinjiang', `Uygur ${REGION}`],
  ['710000', '台湾省', 'Taiwan', PROVINCE],
  ['810000', '香港特别行政区', 'Hong Kong', SPECIAL, 'xianggang'],
  ['820000', '澳门特别行政区', 'Macao', SPECIAL, 'aomen'],
];

/** @type {Unit[]} ordered by code */
export const UNITS = ROWS.map(([code, name, shortEn, kind, file]) => {
  const id = shortEn.toLowerCase().replaceAll(' ', '-');
  return {code, id, file: file ?? id, name, en: `${shortEn} ${kind}`, shortEn};
});

/** @param {string} key a division code or an id */
export function findUnit(key) {
  return UNITS.find(({code, id}) => code === key || id === key);
}
