import { isLocalName } from './localName.ts';
import type { HostRule } from './hostRule.ts';

const awsDomain = /(?:^|\.)(?:amazonaws\.com|aws\.amazon\.com|amazoncognito\.com|awsapps\.com)$/;

/**
 * The host that the request names, where it is one of the world. A name of AWS, and any name that a client
 * gives a proxy, means that host even where the world has none of it: it is not for others to answer.
 */
export const namedHost: HostRule = ({ host, toProxy }, resolves) =>
  resolves(host) || awsDomain.test(host) || (toProxy && !isLocalName(host)) ? host : undefined;
