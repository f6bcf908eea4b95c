import type { Source } from '../source.ts';

/** A section of an OpenID Connect specification. */
export const openId = (document: 'Core' | 'Discovery', section: string): Source => ({
  source: `OpenID Connect ${document} 1.0, section ${section}`,
  href: `https://openid.net/specs/openid-connect-${document.toLowerCase()}-1_0.html`,
});
