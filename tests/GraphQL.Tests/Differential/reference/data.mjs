// The data of the differential test: every value follows from where it stands, and SampleData.cs gives the same.
import { isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';

const TEXTS = ['', 'text', 'a "quoted"\\ text', 'line\nline\ttab', 'سلام دنیا', '😀 é', '\u0001\u007f\u2028', '</script>'];
const FLOATS = [0.5, -1.25, 1e21, 3, 123456.789, 1e-7, Number.NaN];

/** FNV-1a of 32 bits over UTF-16 code units, with a final mix so that the low bits depend on all of them. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

export function resolve(source, given, _context, info) {
  const key = `${source?.key ?? info.parentType.name}.${info.fieldName}`;
  if (info.fieldName === 'given') {
    return source?.given;
  }
  const value = valueAt(info.returnType, key, given, info.schema);
  if (value instanceof Error && hash(key) % 2 === 0) {
    throw value;
  }
  return value;
}

export async function* subscribe(_source, _given, _context, info) {
  for (let i = 0; i < 2; i++) {
    yield { key: `${info.parentType.name}#${i}` };
  }
}

export function openStream(source, given, context, info) {
  if (info.fieldName === 'refused') {
    throw new Error('refused');
  }
  return subscribe(source, given, context, info);
}

function valueAt(type, key, given, schema) {
  const h = hash(key);
  if (isNonNullType(type)) {
    return h % 29 === 0 ? null : valueAt(type.ofType, `${key}!`, given, schema);
  }
  if (h % 13 === 0) {
    return null;
  }
  if (h % 31 === 1) {
    return new Error(key);
  }
  if (isListType(type)) {
    return Array.from({ length: h % 4 }, (_, i) => valueAt(type.ofType, `${key}/${i}`, given, schema));
  }
  if (isAbstractType(type)) {
    const names = schema.getPossibleTypes(type).map((t) => t.name).sort();
    return { __typename: h % 23 === 0 ? 'Query' : names[h % names.length], key: `${type.name}:${h % 97}`, given };
  }
  if (isObjectType(type)) {
    return { __typename: type.name, key: `${type.name}:${h % 97}`, given };
  }
  if (isEnumType(type)) {
    const names = type.getValues().map((v) => v.name);
    return names[h % (names.length + 1)] ?? 'NO_SUCH';
  }
  switch (type.name) {
    case 'Int': return h % 17 === 0 ? 3000000000 : (h % 200) - 100;
    case 'Float': return FLOATS[h % FLOATS.length];
    case 'Boolean': return h % 2 === 0;
    case 'ID': return h % 2 === 0 ? h % 1000 : `id-${h % 1000}`;
    case 'Json': return given;
    default: return TEXTS[h % TEXTS.length];
  }
}
