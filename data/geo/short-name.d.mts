export function shortenName(name: string): string;
