import { readXml } from '../../seed/readers/read-xml.ts';

/** What an element of a format may hold, in the order of its children, and of which kind its attributes are. */
interface Rule {
  readonly children: RegExp;
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required?: readonly string[];
}
type Format = Readonly<Record<string, Rule>>;

const token = /^[\p{L}\p{N}\p{M}.:_-]+$/u;
const any = /^[^]*$/;
const nothing = /^$/;

/**
 * What is used of GraphML 1.1, by graphml-structure.xsd and graphml-attributes.xsd: ids, references and names of attributes
 * are NMTOKENs.
 */
export const graphmlFormat: Format = {
  graphml: { children: /^(desc )?(key )*((data|graph) )*$/, attributes: {} },
  key: {
    children: /^(desc )?(default )?$/,
    attributes: {
      id: token,
      for: /^(all|graphml|graph|node|edge|hyperedge|port|endpoint)$/,
      'attr.name': token,
      'attr.type': /^(boolean|int|long|float|double|string)$/,
    },
    required: ['id'],
  },
  graph: {
    children: /^(desc )?((data|node|edge|hyperedge) )*$/,
    attributes: { id: token, edgedefault: /^(un)?directed$/ },
    required: ['edgedefault'],
  },
  node: { children: /^(desc )?((data|port) )*(graph )?$/, attributes: { id: token }, required: ['id'] },
  edge: {
    children: /^(desc )?(data )*(graph )?$/,
    attributes: { id: token, source: token, target: token, directed: /^(true|false)$/ },
    required: ['source', 'target'],
  },
  data: { children: nothing, attributes: { key: token, id: token }, required: ['key'] },
  desc: { children: nothing, attributes: {} },
};

/**
 * What is used of GEXF 1.3, by its grammar gexf.rnc and dynamics.rnc; ids are any text. The XSD published beside them is made
 * from these, but types it refers to are missing, so that no strict reader compiles it.
 */
export const gexfFormat: Format = {
  gexf: {
    children: /^(meta )?graph $/,
    attributes: { version: /^1\.3$/, variant: any },
    required: ['version'],
  },
  meta: {
    children: /^(creator )?(keywords )?(description )?$/,
    attributes: { lastmodifieddate: /^\d{4}-\d\d-\d\d$/ },
  },
  creator: { children: nothing, attributes: {} },
  description: { children: nothing, attributes: {} },
  graph: {
    children: /^(attributes )*nodes edges $/,
    attributes: { mode: /^(static|dynamic)$/, defaultedgetype: /^(un)?directed$|^mutual$/ },
  },
  attributes: {
    children: /^(attribute )*$/,
    attributes: { class: /^(node|edge)$/, mode: /^(static|dynamic)$/ },
    required: ['class'],
  },
  attribute: {
    children: /^(default )?(options )?$/,
    attributes: { id: any, title: any, type: /^(integer|long|double|float|boolean|string|anyURI)$/ },
    required: ['id', 'title', 'type'],
  },
  nodes: { children: /^(node )*$/, attributes: { count: /^\d+$/ } },
  edges: { children: /^(edge )*$/, attributes: { count: /^\d+$/ } },
  node: { children: /^(attvalues )?$/, attributes: { id: any, label: any }, required: ['id'] },
  edge: {
    children: /^(attvalues )?$/,
    attributes: { id: any, source: any, target: any, weight: /^[\d.]+$/, label: any },
    required: ['source', 'target'],
  },
  attvalues: { children: /^(attvalue )*$/, attributes: {} },
  attvalue: { children: nothing, attributes: { for: any, value: any }, required: ['for', 'value'] },
};

/** What in a document breaks the rules of its format; references that lead nowhere and ids given twice are told too. */
export function faultsIn(xml: string, format: Format, namespace: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const references: string[] = [];
  const path: { readonly name: string; readonly group: string; children: string }[] = [];
  const open = (name: string, { xmlns, ...attributes }: Readonly<Record<string, string>>): void => {
    const within = path.at(-1);
    if (within === undefined && xmlns !== namespace) faults.push(`namespace ${String(xmlns)}`);
    if (within !== undefined) within.children += `${name} `;
    path.push({ name, group: attributes['class'] ?? '', children: '' });
    const rule = format[name];
    if (rule === undefined) faults.push(`unknown element ${name}`);
    for (const [attribute, value] of Object.entries(attributes))
      if (rule?.attributes[attribute]?.test(value) !== true) faults.push(`${name} ${attribute}="${value}"`);
    for (const required of rule?.required ?? [])
      if (!(required in attributes)) faults.push(`${name} without ${required}`);
    const { id, source, target, key } = attributes;
    if (id !== undefined) {
      const known = `${within?.group ?? ''} ${name} ${id}`;
      if (ids.has(known)) faults.push(`twice:${known}`);
      ids.add(known);
    }
    if (name === 'edge') references.push(` node ${source ?? ''}`, ` node ${target ?? ''}`);
    if (name === 'data') references.push(` key ${key ?? ''}`);
  };
  const close = (name: string): void => {
    const { children } = path.pop() ?? { children: '' };
    if (format[name]?.children.test(children) !== true)
      faults.push(`content of ${name}: ${children.slice(0, 60)}`);
  };
  readXml(xml, { open, close });
  return [...faults, ...references.filter((id) => !ids.has(id)).map((id) => `nothing like${id}`)];
}
