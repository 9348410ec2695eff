import { rememberedOf } from "../../props/remembered";
import { isPlaceholder, isPlaceholderInFile } from "./placeholder";

const setOf = rememberedOf((paths: readonly string[]): ReadonlySet<string> => new Set(paths));
const switchWord = /^(?:|0|1|true|false|yes|no|on|off)$/i;

/** Whether a value is no secret, whatever its name: a switch, a placeholder, a file of the container. */
export function isHarmless(value: string, paths: readonly string[]): boolean {
  const bare = value.replaceAll(/^["']|["']$/g, "");
  return switchWord.test(bare) || isPlaceholder(bare) || isHash(bare) || setOf(paths).has(bare.replace(/^(?:file:(?:\/\/)?|@)/, ""));
}

const nothing = /^(?:null|nil|~|undefined|enabled|disabled|required|optional)$/i;
const systemPath = /^(?:file:(?:\/\/)?)?\/(?:data|etc|home|mnt|opt|run|srv|tmp|usr|var)\/[\w./-]+$/;

/** Does the same for a value in a text, where a name may also be followed by a word for nothing, or by a variable in small letters. */
export function isHarmlessInText(value: string, paths: readonly string[]): boolean {
  return isHarmless(value, paths) || nothing.test(value) || isPlaceholderInFile(value);
}

/** Databases of users. @source nsswitch.conf(5) */
const userDatabase = /^(?:compat|files)$/;

/** Does the same for a configuration file, which also names files of the image. */
export function isHarmlessInFile(value: string, paths: readonly string[]): boolean {
  return isHarmlessInText(value, paths) || systemPath.test(value) || userDatabase.test(value);
}

/** Whether a value is a salted hash of a password, which opens nothing. @source crypt(5); RFC 5803; PHC string format */
function isHash(value: string): boolean {
  return /^(?:\$(?:1|2[abxy]?|5|6|7|apr1|argon2(?:d|i|id)|gy|pbkdf2(?:-\w{1,8})?|scrypt|y)\$|\{(?:SSHA|PBKDF2|SSHA\d{3})\}|SCRAM-SHA-\d{1,3}\$)[^\s]{8,}$/.test(
    value,
  );
}
