// Which addresses of the internet the server may ask for a page: those that anybody could ask. Everything that
// leads to this machine, its network or to nowhere is refused; so are the forms of IPv6 that carry an IPv4 address inside.
import { BlockList, isIP } from "node:net";

const refused = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24],
  ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) refused.addSubnet(net, bits, "ipv4");
// Of IPv6 only 2000::/3 is handed out to the public; in it Teredo and other protocols (2001::/23), 6to4, and what stands in books.
for (const [net, bits] of [["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20]] as const) refused.addSubnet(net, bits, "ipv6");
const handedOut = new BlockList();
handedOut.addSubnet("2000::", 3, "ipv6");

/** Whether a numeric address is one of the public internet. False for what is no address, and for one with a zone. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, "ipv4");
  return family === 6 && !address.includes("%") && handedOut.check(address, "ipv6") && !refused.check(address, "ipv6");
}
