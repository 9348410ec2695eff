import { rememberedOf } from "../../props/remembered";
import { isPlaceholder, isPlaceholderInFile } from "./placeholder";

const setOf = rememberedOf((paths: readonly string[]): ReadonlySet<string> => new Set(paths));
const switchWord = /^(?:|0|1|true|false|yes|no|on|off)$/i;

/** A value that is no secret whatever its name: a switch, a placeholder, a file that the container is given. */
export function isHarmless(value: string, paths: readonly string[]): boolean {
  const bare = value.replaceAll(/^["']|["']$/g, "");
  return switchWord.test(bare) || isPlaceholder(bare) || isHash(bare) || setOf(paths).has(bare.replace(/^(?:file:(?:\/\/)?|@)/, ""));
}

const nothing = /^(?:null|nil|~|undefined|enabled|disabled|required|optional)$/i;
const systemPath = /^(?:file:(?:\/\/)?)?\/(?:data|etc|home|mnt|opt|run|srv|tmp|usr|var)\/[\w./-]+$/;

/** In a text names are followed by words for nothing too, and by variables in small letters. */
export function isHarmlessInText(value: string, paths: readonly string[]): boolean {
  return isHarmless(value, paths) || nothing.test(value) || isPlaceholderInFile(value);
}

/** Where users are looked up. @source nsswitch.conf(5) */
const userDatabase = /^(?:compat|files)$/;

/** A configuration file names files of the image too. */
export function isHarmlessInFile(value: string, paths: readonly string[]): boolean {
  return isHarmlessInText(value, paths) || systemPath.test(value) || userDatabase.test(value);
}

/** What a password was hashed to, with salt: it opens nothing. @source crypt(5); RFC 5803; PHC string format */
function isHash(value: string): boolean {
  return /^(?:\$(?:1|2[abxy]?|5|6|7|apr1|argon2(?:d|i|id)|gy|pbkdf2(?:-\w{1,8})?|scrypt|y)\$|\{(?:SSHA|PBKDF2|SSHA\d{3})\}|SCRAM-SHA-\d{1,3}\$)[^\s]{8,}$/.test(
    value,
  );
}
