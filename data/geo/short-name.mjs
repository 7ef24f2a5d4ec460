/** Peoples after whom autonomous divisions are named, with 族; the first ones also stand without it. */
const PEOPLES =
  '(?:蒙古|哈萨克|柯尔克孜|维吾尔|塔吉克|锡伯|达斡尔)族?|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|羌|仫佬|毛南|仡佬|普米|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)族';
const AUTONOMY = new RegExp(`(?:${PEOPLES})+自治[区州县]$`);
const RANK = /(?:特别行政区|自治区|地区|林区|新区|省|市|盟|区|县)$/;

/**
 * The name of a division without the word for its rank: 南宁市 → 南宁, 阿坝藏族羌族自治州 → 阿坝, 浦东新区 → 浦东.
 * A name of which one character would be left stays whole: 忠县, 东区.
 * @param {string} name simplified Chinese
 */
export function shortenName(name) {
  return (
    [name.replace(AUTONOMY, ''), name.replace(RANK, '')].find((short) => short !== name && short.length > 1) ?? name
  );
}
