export const DATUMS: string[];
