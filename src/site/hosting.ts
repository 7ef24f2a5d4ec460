import {type Frame, formatPolicy} from './page.ts';

/** What the site asks of any host, beside serving files: one policy, open to every origin, two cache times. */
const CACHE = {hashed: 'public, max-age=31536000, immutable', other: 'public, max-age=300'};

/** For hosts that read a `_headers` file. */
export function formatHeaders(frame: Pick<Frame, 'early' | 'style' | 'embedStyle'>): string {
  return `/*
  Content-Security-Policy: ${formatPolicy(frame)}
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer-when-downgrade

/assets/*
  Cache-Control: ${CACHE.hashed}
`;
}

/** A server block that loads in stock nginx. Brotli needs a module, so it stands in a marked line of its own. */
export function formatNginx(frame: Pick<Frame, 'early' | 'style' | 'embedStyle'>): string {
  return `server {
    listen 8080;
    server_name _;
    # Where dist/ was put:
    root /srv/cluster-map;

    index index.html;
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    charset_types text/html text/plain text/css text/csv application/javascript application/json image/svg+xml;
    types {
        text/html html; application/javascript js mjs; application/json json; image/svg+xml svg; image/png png;
        text/csv csv; text/css css; application/pdf pdf; application/geo+json geojson; text/plain txt;
    }

    gzip_static on;
    # With ngx_brotli (on Debian: libnginx-mod-http-brotli-static), remove the next line's number sign:
    # brotli_static on;

    error_page 404 /404.html;
    location = /_headers { return 404; }
    location = /404.html { internal; ${headers(frame, CACHE.other)} }
    location /assets/ { ${headers(frame, CACHE.hashed)} }
    location / { ${headers(frame, CACHE.other)} }
}
`;
}

const headers = (frame: Pick<Frame, 'early' | 'style' | 'embedStyle'>, cache: string) =>
  [
    ['Content-Security-Policy', formatPolicy(frame)],
    ['Access-Control-Allow-Origin', '*'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer-when-downgrade'],
    ['Cache-Control', cache],
  ]
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join(' ');
