/** The words of a page that no script ever changes: they come with the HTML and stay out of the script. */
export interface PageWords {
  overviewLead: (o: {top: string[]; topCount: number; single: number}) => string;
  boundaries: (source: string) => string;
  source: (o: {issuer: string; date: string}) => string;
  notice: string;
  approval: (number: string) => string;
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
