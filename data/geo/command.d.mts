import type {Unit} from './units.d.mts';

export function readCommand(
  args: string[],
):
  | {kind: 'cities'; unit: Unit}
  | {kind: 'all'; out?: string}
  | {kind: 'map'; folder?: string; file?: string; out: string; keep: boolean; claims: object};
