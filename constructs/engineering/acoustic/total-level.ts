import { addUp } from "../../plain/add-up";
import { raise } from "../numeric/raise";

interface SoundSource {
  readonly name: string;
  readonly units: number; // [-]
  readonly levelDb: number; // [dB(A)] of one
}

/**
 * Computes the sound power level of several sources, and the share of each kind: its share of the power, times the level, so that they add up.
 *
 * @equation L = 10·log10 Σ n·10^(L_i/10); part_i = L·n·10^(L_i/10)/Σ
 * @validity incoherent sources, levels over the same reference and with the same weighting
 * @source energetic sum of levels, Städtebauliche Lärmfibel (Baden-Württemberg), 2.4.2
 * @returns level [dB(A)]; undefined without a source of sound
 */
export function totalLevelDb(
  sources: readonly SoundSource[],
): { readonly levelDb: number; readonly parts: readonly { readonly name: string; readonly value: number }[] } | undefined {
  // Relative to the loudest, so that no power of ten overflows
  const loudestDb = Math.max(...sources.filter(({ units }) => units > 0).map(({ levelDb }) => levelDb));
  if (!Number.isFinite(loudestDb)) return undefined;
  const powers = sources.map(({ units, levelDb }) => (units > 0 ? units * raise(10, (levelDb - loudestDb) / 10) : 0));
  const power = addUp(powers);
  const levelDb = loudestDb + 10 * Math.log10(power);
  return { levelDb, parts: sources.map(({ name }, i) => ({ name, value: (levelDb * (powers[i] ?? 0)) / power })) };
}
