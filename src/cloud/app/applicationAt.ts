import type { World } from '../world/world.ts';

/** The application of Identity Center that takes its assertions at a host. */
export const applicationAt = ({ identityCenter }: World, host: string) =>
  Object.entries(identityCenter?.applications ?? {}).find(([, application]) =>
    [application.assertionConsumerService, application.itself.assertionConsumerService].some(
      (address) => address !== undefined && new URL(address).host === host,
    ),
  );
