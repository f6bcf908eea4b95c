import { ip } from '../comparisons/ip.ts';
import { operator } from '../operator.ts';

export const IpAddress = operator('IpAddress', ip);
