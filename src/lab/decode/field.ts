/**
 * What a name on the wire is the name of. A name alone says little: `Version` is a parameter of STS, an
 * attribute of a SAML message and, elsewhere, a member of a policy.
 */
export type FieldKind =
  /** The verb of a request. */
  | 'method'
  /** The three digits of an answer. */
  | 'status'
  | 'request-header'
  | 'response-header'
  | 'query-parameter'
  /** A parameter in the body of a request. */
  | 'form-field'
  /** By its name, in `Cookie` or `Set-Cookie`. */
  | 'cookie'
  /** What follows name and value in `Set-Cookie`. */
  | 'cookie-attribute'
  /** Of an answer in XML, by local name. */
  | 'xml-element'
  | 'xml-attribute'
  /** Of a SAML message or of the XML Signature inside, by local name. */
  | 'saml-element'
  | 'saml-attribute'
  /** The `Name` of a SAML Attribute: what the identity provider says about the person. */
  | 'saml-claim'
  /** A part of the header `Authorization`. */
  | 'authorization-part'
  | 'canonical-line'
  | 'string-to-sign-line'
  /** A stage in which the signing key is derived, and the signature made with it. */
  | 'signing-step'
  /** A member of temporary credentials. */
  | 'credential'
  /** A control of a form on an HTML page. */
  | 'html-field'
  /** What a page says about itself or its form: title, method, action. */
  | 'html-form'
  /** A member of a JSON object in a body, at whatever depth. */
  | 'json-member'
  /** A parameter of the header of a JSON Web Token (RFC 7515). */
  | 'jwt-header'
  /** A claim of a JSON Web Token (RFC 7519). */
  | 'jwt-claim'
  /** Whom the console says that you are. */
  | 'console-identity';

/** One named thing that travelled. */
export interface Field {
  readonly kind: FieldKind;
  /** As written; of elements and their attributes the local name, except for `xmlns` declarations. */
  readonly name: string;
  readonly value: string | readonly string[];
  /** Where it stands: an XPath in XML, else a JSON Pointer into the message. Unique within its view. */
  readonly path: string;
  /** Of an element or attribute. */
  readonly namespace?: string;
}

/** Fields that belong together, under one heading. */
export interface FieldGroup {
  readonly caption: string;
  readonly fields: readonly Field[];
}
