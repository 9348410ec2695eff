export const phone = { width: 360, height: 740 }; // [px]
export const desk = { width: 1280, height: 900 }; // [px]
