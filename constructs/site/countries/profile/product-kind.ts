/** Kinds of parts for which a certification scheme may require a certificate: equipment that is bought and plugged in, tuned in or wired. */
export const productKinds = [
  "antenna",
  "receiver",
  "server",
  "power-supply",
  "switch",
  "optic",
  "pdu",
  "ups",
  "rectifier",
  "inverter",
  "battery",
  "breaker",
  "cable",
  "board",
  "transfer-switch",
  "transformer",
  "genset",
  "solar",
  "pump",
  "air-conditioner",
  "cooler",
  "cdu",
  "sensor",
] as const;

/** Kind of part for certification schemes. */
export type ProductKind = (typeof productKinds)[number];

/** Classes of kinds that laws name together. */
const productClasses = {
  /** Equipment that sends, or is tuned to receive. */
  radio: ["antenna", "receiver"],
  /** Radio, and equipment that carries its data. */
  telecom: ["antenna", "receiver", "switch", "optic"],
  /** Information technology. */
  it: ["server", "power-supply", "switch", "optic"],
  /** Low-voltage equipment: 50 V to 1,000 V AC, 75 V to 1,500 V DC. */
  electrical: productKinds.filter((kind) => kind !== "optic" && kind !== "sensor"),
} as const satisfies Readonly<Record<string, readonly ProductKind[]>>;

/** Class of kinds that laws name together. */
export type ProductClass = keyof typeof productClasses;

/** Kind of part, or class of kinds. */
export type Product = ProductKind | ProductClass;

/** Returns the kinds in a list of kinds and classes. */
export function kindsOf(listed: readonly Product[] = []): ReadonlySet<ProductKind> {
  return new Set(listed.flatMap((one): readonly ProductKind[] => (isClass(one) ? productClasses[one] : [one])));
}

function isClass(one: Product): one is ProductClass {
  return Object.hasOwn(productClasses, one);
}

export const products = [...productKinds, ...(Object.keys(productClasses) as ProductClass[])] as const;
