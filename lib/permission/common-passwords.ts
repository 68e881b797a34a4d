// The hundred most common passwords as they appear in every published leak, and what Vietnamese
// people add to them: in lower case, without spaces, signs and accents, digits at the end taken off where
// letters are left. Compiled by hand from what is common knowledge; no list of anybody's is copied.
const words = `
  password passwd pass passcode pssw0rd passw0rd letmein welcome login admin administrator root guest user test tester testing
  default changeme secret master access open opensesame trustno hello hellohello iloveyou loveyou lovely love princess sunshine
  flower dragon monkey tiger butterfly superman batman spiderman pokemon starwars football baseball basketball soccer hockey
  qwerty qwertyuiop qwertyui qwert azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc zaq qweasd qweasdzxc
  abc abcd abcdef abcdefg abcdefgh abcdefghij michael jordan jennifer ashley charlie daniel jessica hunter killer shadow
  freedom whatever computer internet google facebook samsung iphone android windows summer winter spring autumn
  matkhau matkhaumoi matma anhyeuem emyeuanh yeuem yeuanh toiyeu vietnam vietnamvodich saigon hanoi khongcho khongbiet
  khongcogi motnamhaisau motngay tinhyeu giadinh toasoan baochi nhabao bientap phongvien
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
