/** How long a drawing is looked for. */
export interface Effort {
  /** Runs with free trees on each base plate, and moves of each. */
  seeds: number;
  moves: number;
  /** Sets of trees of each base plate that are tried on both. */
  treeSets: number;
  /** Tries to mend a plate that breaks a law. */
  repairs: number;
  /** Other seeds find other drawings. */
  seed: number;
}

export const FULL: Effort = {seeds: 5, moves: 80_000, treeSets: 2, repairs: 6, seed: 0};
export const LIGHT: Effort = {seeds: 2, moves: 40_000, treeSets: 2, repairs: 2, seed: 0};
