import type {Lang} from '../../model/atlas.ts';

/** One law broken once. */
export interface Breach {
  law: string;
  /** The ids of cities and clusters, the culprit first. */
  who: string[];
  /** For laws on labels and line names. */
  lang?: Lang;
  /** What was measured and what the law wants; px of the plate unless the law counts. */
  value: number;
  limit: number;
  /** Whether a drawing may not be shipped with it. */
  must: boolean;
}
