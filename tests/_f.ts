import * as Y from "yjs";
import { inspectSent } from "#server/collab/inspect-update.ts";
import { fragmentName } from "#lib/schema/schema.ts";
const base = new Y.Doc(); base.getXmlFragment(fragmentName).insert(0,[new Y.XmlElement("block")]);
let seed=7; const rnd=()=>{ seed=(seed*1103515245+12345)%2147483648; return seed/2147483648; };
let worst=0, worstN=0, whole=0, threw=0; const st=performance.now();
const slow: string[] = [];
for (let i=0;i<120000;i++){
  const n=3+Math.floor(rnd()*60); const u=new Uint8Array(n); for(let j=0;j<n;j++) u[j]= rnd()<0.5? Math.floor(rnd()*256) : rnd()<0.5?255: Math.floor(rnd()*12);
  if (rnd()<0.7){u[0]=1;}
  const t=performance.now(); let v; try { v=inspectSent(base,u);} catch(e){threw++; continue}
  const d=performance.now()-t; if(d>worst){worst=d;worstN=v.structs;} if(d>20) slow.push(Buffer.from(u).toString("hex")+" "+d.toFixed(0)+" "+v.verdict+" "+v.structs);
  if(v.verdict==="whole"){whole++; const c=new Y.Doc(); Y.applyUpdate(c,Y.encodeStateAsUpdate(base)); const t=performance.now(); try{Y.applyUpdate(c,u);}catch{threw++} const d=performance.now()-t; if(d>20) slow.push("APPLY "+Buffer.from(u).toString("hex")+" "+d.toFixed(0));}
}
console.log({worst,worstN,whole,threw,sec:(performance.now()-st)/1000}, slow.slice(0,8), slow.length);
