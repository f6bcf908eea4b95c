/** How far the signing date and the service's clock may lie apart, in seconds. Users report 15 minutes from STS. */
export const maxClockSkewSeconds = 15 * 60;

/** `15 min.`, as the error texts of AWS name the window. */
export const skewText = (skewSeconds: number): string =>
  skewSeconds % 60 === 0 ? `${skewSeconds / 60} min.` : `${skewSeconds} sec.`;
