import { raise } from "../../numeric/raise";

/** Gas constant of water [J/(kg·K)], reference temperature [K] and pressure [Pa], IAPWS SR6-08(2011). */
const gasConstantJPerKgK = 461.51805;
const referenceTemperatureK = 10;
const referencePressurePa = 100_000;

type Terms = readonly (readonly [coefficient: number, exponent: number])[];

/** Makes dense coefficients by exponent, so that a sum of powers is one Horner scheme: water is evaluated dozens of times per solution. */
function dense(terms: Terms): readonly number[] {
  const coefficients = new Array<number>(1 + Math.max(...terms.map(([, exponent]) => exponent))).fill(0);
  for (const [coefficient, exponent] of terms) coefficients[exponent] = coefficient;
  return coefficients;
}

const secondDerivative = (terms: Terms): Terms =>
  terms.map(([coefficient, exponent]) => [coefficient * exponent * (exponent + 1), exponent + 2]);

/** The release's tables 1 and 2, as pairs of coefficient and exponent. */
const volumeAlpha = dense([
  [1.93763157e-2, 0],
  [6.74458446e3, 4],
  [-2.22521604e5, 5],
  [1.00231247e8, 7],
  [-1.63552118e9, 8],
  [8.32299658e9, 9],
]);
const volumeBeta = dense([
  [5.78545292e-3, 1],
  [-1.53195665e-2, 2],
  [3.11337859e-2, 3],
  [-4.23546241e-2, 4],
  [3.38713507e-2, 5],
  [-1.19946761e-2, 6],
]);
const heatAlpha = dense(
  secondDerivative([
    [-1.661470539e5, 4],
    [2.70878164e6, 5],
    [-1.557191544e8, 7],
  ]),
);
const heatBeta = dense(
  secondDerivative([
    [-8.237426256e-1, 2],
    [1.908956353, 3],
    [-2.017597384, 4],
    [8.546361348e-1, 5],
  ]),
);
const heatConstant = -8.983025854;
const conductivityTerms = [
  [1.663, -1.15],
  [-1.7781, -3.4],
  [1.1567, -6],
  [-0.432115, -7.6],
] as const;

function horner(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + (coefficients[i] ?? 0);
  return value;
}

function kelvin(temperatureC: number): number {
  if (!(temperatureC >= -20 && temperatureC <= 110))
    throw new RangeError(`Liquid water must be between −20 °C and 110 °C but is at ${temperatureC} °C: the equation of state ends there`);
  return temperatureC + 273.15;
}

/**
 * Computes the density of liquid water at 0.1 MPa.
 *
 * @equation ρ = 1/v, v = (R·T_R/p0)·(a5 + Σ a_i·α^n_i + Σ b_i·β^m_i), α = T_R/(593 K − T), β = T_R/(T − 232 K)
 * @validity −20 to 110 °C (metastable beyond 0 and 99.6 °C), 0.1 MPa; 0.3 MPa changes it by 0.01 %
 * @source IAPWS SR6-08(2011), Revised Supplementary Release on Properties of Liquid Water at 0.1 MPa, eq. 2, tables 1 and 2
 * @returns density [kg/m³]
 */
export function waterDensityKgPerM3(temperatureC: number): number {
  const t = kelvin(temperatureC);
  const terms = horner(volumeAlpha, referenceTemperatureK / (593 - t)) + horner(volumeBeta, referenceTemperatureK / (t - 232));
  return referencePressurePa / (gasConstantJPerKgK * referenceTemperatureK * terms);
}

/**
 * Computes the isobaric specific heat of liquid water at 0.1 MPa.
 *
 * @equation cp = −R·(c3 + τ·Σ n_i·(n_i + 1)·a_i·α^(n_i + 2) + τ·Σ m_i·(m_i + 1)·b_i·β^(m_i + 2)), τ = T/T_R
 * @validity as for {@link waterDensityKgPerM3}
 * @source IAPWS SR6-08(2011), eq. 1 and table 4
 * @returns specific heat [J/(kg·K)]
 */
export function waterSpecificHeatJPerKgK(temperatureC: number): number {
  const t = kelvin(temperatureC);
  const terms = horner(heatAlpha, referenceTemperatureK / (593 - t)) + horner(heatBeta, referenceTemperatureK / (t - 232));
  return -gasConstantJPerKgK * (heatConstant + (t / referenceTemperatureK) * terms);
}

/**
 * Computes the thermal conductivity of liquid water at 0.1 MPa.
 *
 * @equation λ = Σ c_i·(T/300 K)^d_i
 * @validity as for {@link waterDensityKgPerM3}
 * @source IAPWS SR6-08(2011), eq. 8
 * @returns conductivity [W/(m·K)]
 */
export function waterConductivityWPerMK(temperatureC: number): number {
  const ratio = kelvin(temperatureC) / 300;
  return conductivityTerms.reduce((total, [coefficient, exponent]) => total + coefficient * raise(ratio, exponent), 0);
}
