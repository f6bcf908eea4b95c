import { bundled } from './bundled.mjs';

/**
 * Opens the mock AWS's port and says where it is, or why it is not open.
 *
 * @param {{ port: number, host?: string, world?: string, clock?: string }} choices
 * @returns {Promise<{ close: () => Promise<void> } | undefined>} undefined where it is not open
 */
export async function startAwsPort(choices) {
  /** @type {typeof import('../src/serve/startPort.ts')} */
  const { startPort } = await bundled('src/serve/startPort.ts', 'aws');
  const started = await startPort({ ...choices, onBug: console.error });
  if ('problem' in started) {
    console.error(started.problem);
    return undefined;
  }
  console.log(started.greeting);
  return started.port;
}
