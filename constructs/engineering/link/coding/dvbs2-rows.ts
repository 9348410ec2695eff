/** A row of the table: name, bits in a symbol, input bits of the outer code, Es/N0 at which frames are received [dB]. */
type Dvbs2Row = readonly [name: string, bitsPerSymbol: number, kBch: number, esN0Db: number];

/**
 * MODCODs of DVB-S2 with normal frames of 64,800 bits, by the order of the standard.
 *
 * @source ETSI EN 302 307-1 V1.4.1, table 13 for Es/N0 (ideal demodulator, quasi error free) and table 5a for K_bch
 */
export const dvbs2Rows: readonly Dvbs2Row[] = [
  ["QPSK 1/4", 2, 16008, -2.35],
  ["QPSK 1/3", 2, 21408, -1.24],
  ["QPSK 2/5", 2, 25728, -0.3],
  ["QPSK 1/2", 2, 32208, 1],
  ["QPSK 3/5", 2, 38688, 2.23],
  ["QPSK 2/3", 2, 43040, 3.1],
  ["QPSK 3/4", 2, 48408, 4.03],
  ["QPSK 4/5", 2, 51648, 4.68],
  ["QPSK 5/6", 2, 53840, 5.18],
  ["QPSK 8/9", 2, 57472, 6.2],
  ["QPSK 9/10", 2, 58192, 6.42],
  ["8PSK 3/5", 3, 38688, 5.5],
  ["8PSK 2/3", 3, 43040, 6.62],
  ["8PSK 3/4", 3, 48408, 7.91],
  ["8PSK 5/6", 3, 53840, 9.35],
  ["8PSK 8/9", 3, 57472, 10.69],
  ["8PSK 9/10", 3, 58192, 10.98],
  ["16APSK 2/3", 4, 43040, 8.97],
  ["16APSK 3/4", 4, 48408, 10.21],
  ["16APSK 4/5", 4, 51648, 11.03],
  ["16APSK 5/6", 4, 53840, 11.61],
  ["16APSK 8/9", 4, 57472, 12.89],
  ["16APSK 9/10", 4, 58192, 13.13],
  ["32APSK 3/4", 5, 48408, 12.73],
  ["32APSK 4/5", 5, 51648, 13.64],
  ["32APSK 5/6", 5, 53840, 14.28],
  ["32APSK 8/9", 5, 57472, 15.69],
  ["32APSK 9/10", 5, 58192, 16.05],
];
