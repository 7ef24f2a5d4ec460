/** Made by `vite.config.ts` from `data/guangxi/atlas.json`. */
declare module 'virtual:atlas' {
  export const cities: import('./types.ts').City[];
  export const clusters: import('./types.ts').Cluster[];
}
