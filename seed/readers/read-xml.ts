import { Parser } from 'saxen';
import { brokenPackage } from './unreadable-file.ts';

/** What is told of an XML text; names and attributes come without their prefixes. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads an XML text from beginning to end. A document type is refused, so there are no entities but the five of XML itself
 * and nothing is fetched. Throws UnreadableFile for what is not well-formed, and what the reader throws.
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new Parser();
  const refuse = (): never => {
    throw brokenPackage();
  };
  parser.on('error', refuse).on('warn', refuse).on('attention', refuse);
  if (reader.open !== undefined) {
    const { open } = reader;
    parser.on('openTag', (name, attributes, decode) => {
      const given = Object.entries(attributes() || refuse());
      open(local(name), Object.fromEntries(given.map(([key, value]) => [local(key), decode(value)])));
    });
  }
  if (reader.text !== undefined) {
    const { text } = reader;
    parser.on('text', (value, decode) => text(decode(value))).on('cdata', (value) => text(value));
  }
  if (reader.close !== undefined) {
    const { close } = reader;
    parser.on('closeTag', (name) => close(local(name)));
  }
  parser.parse(xml);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
