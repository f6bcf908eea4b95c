import type { World } from '../../world/world.ts';

/** The directory whose access URL is at a host, with its id. */
export const directoryAt = ({ directoryServices }: World, host: string) =>
  Object.entries(directoryServices).find(([, { alias }]) => host === `${alias}.awsapps.com`);
