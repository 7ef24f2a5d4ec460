export type Unit = {code: string; id: string; file: string; name: string; en: string; shortEn: string};
export const UNITS: Unit[];
export function findUnit(key: string): Unit | undefined;
