/** The words of a page that no script ever changes: they come with the HTML and stay out of the script. */
export interface PageWords {
  overviewLead: (o: {name: string; top: string[]; topCount: number; single: number; named: boolean}) => string;
  boundaries: (source: string) => string;
  source: (o: {issuer: string; date: string}) => string;
  /** What the boundaries and the places of stations are not. */
  notice: string;
  approval: (number: string) => string;
  /** Where a map is wider than its place. */
  sideways: string;
  all: string;
  clear: string;
  tools: string;
  openPage: string;
  share: string;
  languageName: string;
  openMatrix: string;
  skip: string;
  notFound: string;
  notFoundText: string;
  toMap: string;
}
