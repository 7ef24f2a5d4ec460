/** What the file says of itself. Prose that a page may show is in three languages. */

const ECHARTS = {
  source: {
    'zh-Hans': 'Apache ECharts 4.9.0 边界数据（Apache-2.0）',
    'zh-Hant': 'Apache ECharts 4.9.0 邊界資料（Apache-2.0）',
    en: 'Boundary data of Apache ECharts 4.9.0 (Apache-2.0)',
  },
  publisher: 'The Apache Software Foundation',
  copyright: 'Copyright 2017-2020 The Apache Software Foundation',
  licence: 'Apache-2.0',
  sourceDatum: 'GCJ-02',
};

const NOTICE = {
  'zh-Hans': '示意图，界线不作划界依据',
  'zh-Hant': '示意圖，界線不作劃界依據',
  en: 'Schematic map; its lines are no evidence of any boundary',
};

/** km² */
const LEAST_SAID = 0.01;

/** Kinds of divisions in the order in which officials name them: 盟市, 市州, 区县. */
const KINDS = [
  {suffix: /盟$/, word: {'zh-Hans': '盟', 'zh-Hant': '盟'}},
  {suffix: /市$/, word: {'zh-Hans': '市', 'zh-Hant': '市'}},
  {suffix: /州$/, word: {'zh-Hans': '州', 'zh-Hant': '州'}},
  {suffix: /地区$/, word: {'zh-Hans': '地区', 'zh-Hant': '地區'}},
  {suffix: /(?<!地)区$/, word: {'zh-Hans': '区', 'zh-Hant': '區'}},
  {suffix: /县$/, word: {'zh-Hans': '县', 'zh-Hant': '縣'}},
];

/** @param {string} file its path in the package */
export function describePackage(file) {
  return {...ECHARTS, package: `echarts 4.9.0, ${file}`, approvalNumber: '', own: false};
}

/**
 * @param {{source: import('./province.mjs').Words, datum: string, licence: string, approvalNumber: string}} claims
 */
export function describeOwn({source, datum, licence, approvalNumber}) {
  return {source, publisher: '', copyright: '', licence, sourceDatum: datum, package: '', approvalNumber, own: true};
}

/**
 * @param {import('./province.mjs').Province} province
 * @param {ReturnType<typeof describePackage>} origin
 * @param {{before: number, after: number, overlap: number, kept: boolean, leftOut: import('./map.mjs').LeftOut}}
 *   result vertices of shared borders counted once; the lowest intersection over union of a region
 */
export function writeAbout(province, origin, {before, after, overlap, kept, leftOut}) {
  return {
    title: writeTitle(province),
    source: origin.source,
    publisher: origin.publisher,
    package: origin.package,
    copyright: origin.copyright,
    licence: origin.licence,
    datum: 'WGS 84',
    conversion: describeConversion(origin.sourceDatum),
    simplification: {
      method: describeMethod(kept, leftOut),
      verticesBefore: before,
      verticesAfter: after,
      lowestOverlap: Number(overlap.toFixed(4)),
    },
    approvalNumber: origin.approvalNumber,
    notice: NOTICE,
    own: origin.own,
  };
}

function describeMethod(kept, leftOut) {
  if (kept) return 'none: points rounded to the grid only';
  const islands = leftOut.islets === 0 ? '' : ` but ${describeLeftOut(leftOut)}`;
  return `borders made to meet, then the fewest vertices for a given intersection over union; every island kept${islands}`;
}

/** @param {import('./map.mjs').LeftOut} leftOut */
export function describeLeftOut({islets, largest}) {
  const size = largest < LEAST_SAID ? `under ${LEAST_SAID} km²` : `up to ${largest.toFixed(2)} km²`;
  return `${islets} ${islets === 1 ? 'islet' : 'islets'} of ${size}`;
}

/** 广西壮族自治区设区市界线, 四川省各市州界线, 海南省各市县界线, 重庆市各区县界线. */
function writeTitle({name, cities}) {
  const kinds = KINDS.filter(({suffix}) => cities.some((city) => suffix.test(city.name['zh-Hans'])));
  const prefectures = cities.every(({code}) => code.endsWith('00'));
  const plain = prefectures && kinds.every(({word}) => word['zh-Hans'] === '市');
  const join = (lang) => kinds.map(({word}) => word[lang]).join('');
  return {
    'zh-Hans': `${name['zh-Hans']}${plain ? '设区市' : `各${join('zh-Hans')}`}界线`,
    'zh-Hant': `${name['zh-Hant']}${plain ? '設區市' : `各${join('zh-Hant')}`}界線`,
    en: `${describeKinds(cities)} boundaries of ${name.en}`,
  };
}

/** Below a municipality there are districts, some called counties; a province may govern counties itself. */
function describeKinds(cities) {
  const prefectures = cities.filter(({code}) => code.endsWith('00')).length;
  if (prefectures === cities.length) return 'Prefecture';
  if (prefectures > 0) return 'Prefecture and county';
  return cities.some(({name}) => name['zh-Hans'].endsWith('县')) ? 'District and county' : 'District';
}

function describeConversion(datum) {
  if (datum === 'GCJ-02') return 'GCJ-02 to WGS 84 (gcoord)';
  if (datum === 'CGCS2000') return 'none: CGCS2000 differs from WGS 84 by centimetres';
  return 'none';
}
