import type { BuiltInCountry } from "../profile/codes";
import type { CountryProps } from "../profile/country.props";
import { algeria } from "./algeria";
import { argentina } from "./argentina";
import { bahrain } from "./bahrain";
import { brazil } from "./brazil";
import { chile } from "./chile";
import { colombia } from "./colombia";
import { coteDIvoire } from "./cote-d-ivoire";
import { egypt } from "./egypt";
import { ethiopia } from "./ethiopia";
import { ghana } from "./ghana";
import { indonesia } from "./indonesia";
import { jordan } from "./jordan";
import { kazakhstan } from "./kazakhstan";
import { kenya } from "./kenya";
import { kuwait } from "./kuwait";
import { mexico } from "./mexico";
import { morocco } from "./morocco";
import { nigeria } from "./nigeria";
import { oman } from "./oman";
import { pakistan } from "./pakistan";
import { peru } from "./peru";
import { qatar } from "./qatar";
import { saudiArabia } from "./saudi-arabia";
import { senegal } from "./senegal";
import { southAfrica } from "./south-africa";
import { tanzania } from "./tanzania";
import { unitedArabEmirates } from "./united-arab-emirates";
import { uzbekistan } from "./uzbekistan";

const byCode: Readonly<Record<BuiltInCountry, CountryProps>> = {
  AE: unitedArabEmirates,
  AR: argentina,
  BH: bahrain,
  BR: brazil,
  CI: coteDIvoire,
  CL: chile,
  CO: colombia,
  DZ: algeria,
  EG: egypt,
  ET: ethiopia,
  GH: ghana,
  ID: indonesia,
  JO: jordan,
  KE: kenya,
  KW: kuwait,
  KZ: kazakhstan,
  MA: morocco,
  MX: mexico,
  NG: nigeria,
  OM: oman,
  PE: peru,
  PK: pakistan,
  QA: qatar,
  SA: saudiArabia,
  SN: senegal,
  TZ: tanzania,
  UZ: uzbekistan,
  ZA: southAfrica,
};

/** Returns the library's props of a country. */
export function builtInProps(code: BuiltInCountry): CountryProps {
  return byCode[code];
}
