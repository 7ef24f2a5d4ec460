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

/** @param {import('./province.mjs').Province} province */
export function describePackage(province) {
  return {...ECHARTS, package: `echarts 4.9.0, map/json/province/${province.id}.json`, approvalNumber: '', own: false};
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
 * @param {{before: number, after: number, overlap: number, kept: boolean}} result vertices of shared borders counted
 *   once; the lowest intersection over union of a region
 */
export function writeAbout(province, origin, {before, after, overlap, kept}) {
  return {
    title: {
      'zh-Hans': `${province.name['zh-Hans']}设区市界线`,
      'zh-Hant': `${province.name['zh-Hant']}設區市界線`,
      en: `Prefecture boundaries of ${province.name.en}`,
    },
    source: origin.source,
    publisher: origin.publisher,
    package: origin.package,
    copyright: origin.copyright,
    licence: origin.licence,
    datum: 'WGS 84',
    conversion: describeConversion(origin.sourceDatum),
    simplification: {
      method: kept
        ? 'none: points rounded to the grid only'
        : 'borders made to meet, then the fewest vertices for a given intersection over union; every island kept',
      verticesBefore: before,
      verticesAfter: after,
      lowestOverlap: Number(overlap.toFixed(4)),
    },
    approvalNumber: origin.approvalNumber,
    notice: NOTICE,
    own: origin.own,
  };
}

function describeConversion(datum) {
  if (datum === 'GCJ-02') return 'GCJ-02 to WGS 84 (gcoord)';
  if (datum === 'CGCS2000') return 'none: CGCS2000 differs from WGS 84 by centimetres';
  return 'none';
}
