import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headerPolicy } from './contentSecurityPolicy.mjs';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** @type {Record<string, string>} */
const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const compressible = /^text\/|json|xml|javascript|wasm/;

/** The files of one directory, read once per version, with their encodings. @param {string} directory */
function library(directory) {
  /** @type {Map<string, { version: string, body: Buffer, etag: string, encoded: Map<string, Buffer> }>} */
  const kept = new Map();

  return {
    /** What stands at this path: a file, a folder or nothing. @param {string} file */
    async kind(file) {
      const found = await stat(path.join(directory, file)).catch(() => undefined);
      return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
    },
    /** @param {string} file @param {(body: Buffer) => Buffer} [edit] @param {string} [variant] */
    async read(file, edit = (body) => body, variant = '') {
      const full = path.join(directory, file);
      const { mtimeMs, size } = await stat(full);
      const version = `${mtimeMs}/${size}`;
      const key = `${full}?${variant}`;
      const known = kept.get(key);
      if (known?.version === version) return known;
      const body = edit(await readFile(full));
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const fresh = { version, body, etag, encoded: new Map() };
      kept.set(key, fresh);
      return fresh;
    },
  };
}

/** The first encoding of ours that the client takes, RFC 9110 section 12.5.3. @param {string} accepted */
function encodingFor(accepted) {
  const taken = accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return ['br', 'gzip'].find((name) => taken.includes(name));
}

/** @param {string} encoding @param {Buffer} body */
const encode = (encoding, body) =>
  encoding === 'br'
    ? compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : compressGzip(body, { level: 6 });

/** The path inside the site, `/`-separated and decoded, or undefined where it is malformed or hidden. @param {string} raw */
function insidePath(raw) {
  let decoded;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/');
  return segments.some((segment) => segment.startsWith('.')) ? undefined : decoded;
}

/**
 * Answers requests with the files of a directory, as a careful static host does: a folder by its index.html,
 * anything else by 404.html; compressed, revalidated by ETag, open to frames without an origin.
 *
 * @param {string} directory the built site
 * @param {string} base the path it is served under, with a slash at both ends
 */
export function staticSite(directory, base) {
  const files = library(directory);

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');

    /** @param {number} status @param {string} text */
    const plain = (status, text) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    /** A relative address, so that it also holds behind a proxy. @param {string} to */
    const redirect = (to) => {
      response.setHeader('Location', to);
      plain(308, `Moved to ${to}`);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(405, 'This server only serves files.');
    }

    const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    if (`${rawPath}/` === base) return redirect(`./${rawPath.split('/').at(-1)}/${search}`);
    if (!rawPath.startsWith(base)) return plain(404, `The lab is at ${base}`);

    const rawInside = rawPath.slice(base.length);
    const inside = insidePath(rawInside);
    const embeddable = rawInside.startsWith('embed/');

    /** @param {number} status @param {Awaited<ReturnType<ReturnType<typeof library>['read']>>} file @param {string} name */
    const send = async (status, file, name) => {
      const type = mediaTypes[path.extname(name)] ?? 'application/octet-stream';
      response.setHeader('Content-Type', type);
      response.setHeader('ETag', file.etag);
      response.setHeader(
        'Cache-Control',
        name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (type.startsWith('text/html'))
        response.setHeader('Content-Security-Policy', headerPolicy(embeddable));
      if (status === 200 && request.headers['if-none-match']?.includes(file.etag)) {
        response.writeHead(304);
        return response.end();
      }
      let body = file.body;
      if (compressible.test(type) && body.length > 1000) {
        response.setHeader('Vary', 'Accept-Encoding');
        const encoding = encodingFor(request.headers['accept-encoding'] ?? '');
        if (encoding) {
          body = file.encoded.get(encoding) ?? (await encode(encoding, body));
          file.encoded.set(encoding, body);
          response.setHeader('Content-Encoding', encoding);
        }
      }
      response.setHeader('Content-Length', body.length);
      response.writeHead(status);
      return response.end(request.method === 'HEAD' ? undefined : body);
    };

    try {
      if (inside !== undefined) {
        const kind = await files.kind(inside);
        if (kind === 'folder' && inside !== '' && !inside.endsWith('/')) {
          if (await files.kind(path.posix.join(inside, 'index.html')))
            return redirect(`./${rawInside.split('/').at(-1)}/${search}`);
        } else {
          const name = kind === 'folder' ? path.posix.join(inside, 'index.html') : inside;
          if ((await files.kind(name)) === 'file')
            return await send(200, await files.read(name), name);
        }
      }
      // The 404 page names its files relative to the site's root; here it stands as deep as the address asked for.
      const up = '../'.repeat(rawInside.split('/').length - 1) || './';
      const missing = await files.read(
        '404.html',
        (body) => Buffer.from(body.toString('utf8').replaceAll('="./', `="${up}`)),
        up,
      );
      return await send(404, missing, '404.html');
    } catch (error) {
      if (response.headersSent) return response.destroy();
      return plain(500, `The file could not be read: ${String(error)}`);
    }
  };
}
