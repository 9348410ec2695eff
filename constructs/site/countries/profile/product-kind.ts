/** Kinds of parts that a certification scheme may ask a certificate of: what is bought and can be plugged in, tuned in or wired. */
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

/** A kind of part, as a certification scheme knows it. */
export type ProductKind = (typeof productKinds)[number];

/** Kinds that laws name together. */
export const productClasses = {
  /** Sends, or is tuned to receive. */
  radio: ["antenna", "receiver"],
  /** Radio, and what carries its data. */
  telecom: ["antenna", "receiver", "switch", "optic"],
  /** Information technology. */
  it: ["server", "power-supply", "switch", "optic"],
  /** Low-voltage equipment: 50 V to 1,000 V AC, 75 V to 1,500 V DC. */
  electrical: productKinds.filter((kind) => kind !== "optic" && kind !== "sensor"),
} as const satisfies Readonly<Record<string, readonly ProductKind[]>>;

/** Kinds that laws name together, by their name. */
export type ProductClass = keyof typeof productClasses;

/** A kind, or a class of them. */
export type Product = ProductKind | ProductClass;

/** The kinds that a list of kinds and classes stands for. */
export function kindsOf(listed: readonly Product[] = []): ReadonlySet<ProductKind> {
  return new Set(listed.flatMap((one): readonly ProductKind[] => (isClass(one) ? productClasses[one] : [one])));
}

function isClass(one: Product): one is ProductClass {
  return Object.hasOwn(productClasses, one);
}

/** Names of all that a scheme may list. */
export const products = [...productKinds, ...(Object.keys(productClasses) as ProductClass[])] as const;
