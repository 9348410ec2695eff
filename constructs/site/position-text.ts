/** Writes latitude and longitude without signs, such as `12.02° south` and `77.11° west`. */
export function positionTexts(latitude: number, longitude: number): readonly [latitude: string, longitude: string] {
  return [`${Math.abs(latitude)}° ${latitude < 0 ? "south" : "north"}`, `${Math.abs(longitude)}° ${longitude < 0 ? "west" : "east"}`];
}
