import { negationOf } from '../operator.ts';
import { IpAddress } from './IpAddress.ts';

export const NotIpAddress = negationOf('NotIpAddress', IpAddress);
