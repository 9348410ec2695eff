/** Option of axe: it describes every violation, and of the rules that pass one place each. To describe every place takes half of its time. */
export const briefly = 'resultTypes: ["violations"]';
