/** Beginnings and ends that S3 keeps for itself. */
const reserved =
  /^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3|-an)$/;

/**
 * Whether a general purpose bucket may be made under this name (Amazon S3 User Guide, "General purpose
 * bucket naming rules").
 */
export const mayName = (name: string): boolean =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
  !name.includes('..') &&
  !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
  !reserved.test(name);
