/** Made by `vite.config.ts` from `data/clusters.json`. */
declare module 'virtual:atlas' {
  export const cities: import('./types.ts').City[];
  export const clusters: import('./types.ts').Cluster[];
}
