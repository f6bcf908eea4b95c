import { utf8 } from '../../../kit/bytes.ts';
import { writeXml, type XmlNode } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';

/** An answer that is an XML document. Its root carries S3's namespace. */
export const xmlAnswer = (root: XmlNode): Pick<HttpResponse, 'status' | 'headers' | 'body'> => ({
  status: 200,
  headers: [['Content-Type', 'application/xml']],
  body: utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`),
});
