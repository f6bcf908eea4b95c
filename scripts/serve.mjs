import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { portOf } from './portOf.mjs';
import { staticSite } from './staticSite.mjs';
import { untilStopped } from './untilStopped.mjs';

/**
 * @typedef {object} Options
 * @property {string} directory the built site
 * @property {number} port 0 takes any free port
 * @property {string} [host] the address to listen on; without it, loopback only (IPv4, and IPv6 where there is one)
 * @property {string} [base] the path under which the site is served, `/` unless given
 */

/**
 * Serves a built site, as any static host would.
 *
 * @param {Options} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the listen error (EADDRINUSE, EACCES, ...)
 */
export async function serve(options) {
  const base = `/${(options.base ?? '/').split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const respond = staticSite(options.directory, base);

  /** @param {number} port @param {string} host @returns {Promise<import('node:http').Server>} */
  const listen = (port, host) =>
    new Promise((resolve, reject) => {
      const server = createServer((request, response) => void respond(request, response));
      server.once('error', reject);
      server.listen(port, host, () => resolve(server));
    });

  const first = await listen(options.port, options.host ?? '127.0.0.1');
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const servers = [first];
  if (options.host === undefined) {
    // `localhost` is ::1 first on many machines. One without IPv6 has nothing to listen on there, and needs nothing.
    const second = await listen(port, '::1').catch((error) => {
      if (['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code)) return undefined;
      first.close();
      throw error;
    });
    if (second) servers.push(second);
  }

  const shown = options.host === undefined ? 'localhost' : options.host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}${base}`,
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(resolve);
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

/**
 * Serves, and says where. Says so too where the port is not to be had.
 *
 * @param {Options} options
 * @returns {ReturnType<typeof serve> | Promise<undefined>}
 */
export async function startSite(options) {
  try {
    const server = await serve(options);
    console.log(`The Federation Lab is at ${server.url} (Ctrl+C stops it)`);
    return server;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'EADDRINUSE')
      console.error(
        `Port ${options.port} is taken. Stop what listens there, or choose another one: PORT=${options.port + 1} npm start`,
      );
    else if (code === 'EACCES')
      console.error(`Port ${options.port} needs rights you do not have. Choose one above 1023.`);
    else console.error(`The server could not start: ${String(error)}`);
    process.exitCode = 1;
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4173' },
      host: { type: 'string' },
      base: { type: 'string', default: '/' },
      directory: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    },
  });
  const port = portOf(values.port);
  if (port === undefined) {
    console.error(`"${values.port}" is not a port: give a number from 0 to 65535.`);
    process.exitCode = 1;
  } else {
    const { base, directory, host } = values;
    const site = await startSite({
      directory,
      port,
      base,
      ...(host === undefined ? {} : { host }),
    });
    if (site) untilStopped(() => site.close());
  }
}
