// Syllables with the tone ngã, which Vietnamese writers mistake for hỏi more than any other: all
// there are, rare ones too. Written for Soát, 2026; MIT with the rest.

/** Every syllable with ngã; y after a single consonant is written i, the tone mark stands in its old place. */
export const ngaSyllables: ReadonlySet<string> = new Set(`
bã bãi bãng bão bẫm bẫng bẫy bẽ bẽn bẽo bễ bĩ bĩnh bĩu bõ bõm bõng bỗ bỗng bỡ bỡn bũ bữa bẵm bẵng cãi cẵng cẫng cõi cõng cỗ cỗi cỡ cỡi cỡn cũ cũi cũn cũng cuỗm cưỡi cưỡng cữ cữu
chã chãi chão chẫm chẫu chẵn chẽ chẽn chễm chễnh chĩa chĩnh chiễm chõ chõng chõm chỗ chỗi chỗm chũi chũm chuỗi chững chữ chữa dã dãi dãn dão dãy dẫm dẫn dẫu dẫy dẽ dễ dĩ dĩa dĩnh diễm diễn diễu dõi dõng dỗ dỗi doãng doãn dũ dũi dũng duỗi dữ dưỡng dững
đã đãi đãng đãy đẫm đẫn đẫy đẵn đẵng đẽ đẽo đễ đĩ đĩa đĩnh đõng đỗ đỗi đỗng đỡ đũa đũi đũng đuỗn gã gãi gãy gẫm gẫu gẫy ghẽ gõ gỗ gỡ gũi giã giãi giãn giãy giẫm giẫy giễu giỗ giỡn giũ giũa giữ giữa
hãi hãy hãm hãn hãng hãnh hão hẵng hẫng hễ hĩ hĩm hĩnh hõm hoãn hoẵng hỗ hỗn hỡ hỡi hũ hững hữu huyễn kẽ kẽm kẽo kễnh kĩ kĩu kiễng khẽ khễnh khiễng lã lãi lãm lãn lãng lãnh lão lẫm lẫn lẫng lẫy lẵng lẽ lẽn lẽo lễ lễnh lĩnh liễn liễu lõ lõa lõi lõm lõng lõn lỗ lỗi lỗm loãng lỡ lỡm lũ lũa lũi lũn lũng luễnh lũi lũi lữ lững lưỡi lưỡng lũy
mã mãi mãn mãng mãnh mão mẫm mẫn mẫu mẽ mễ mĩ mĩm miễn miễu mõ mõm mỗ mỗi mỡ mũ mũi mũm muỗi muỗm muỗng mưỡu nã nãi não nãy nẫm nẫng nẫu nẫy nẵng nĩa niễng nõ nõn noãn nỗ nỗi nỡ nỡm nũng nữ nữa ngã ngãi ngãng ngẫm ngẫu ngẵng ngõ ngoã ngõa ngoãn ngỗ ngỗng ngỡ ngũ nguẫy nguyễn ngữ ngưỡng nghẽn nghẽo nghễ nghễnh nghĩ nghĩa nghiễm nghiễn
nhã nhãi nhãn nhãng nhão nhẫn nhẫy nhẵn nhẵng nhẽ nhẽo nhễ nhễu nhĩ nhiễm nhiễu nhõm nhõng nhỡ nhỡn nhũ nhũn nhũng nhuyễn nhữ những nhưỡng õng ẵm ẽo ễnh ĩ ỡm ưỡn phẫn phẫu phễu phĩnh phỗng phỡn phũ phưỡn quãng quẫn quẫy quẽ quĩ quỹ rã rãi rãnh rão rãy rẫy rẽ rễ rĩ rõ rỗ rỗi rỗng rỡ rũ rũa ruỗi ruỗng rữa rưỡi
sã sãi sẫm sẵn sẵng sẽ sễ sĩ sõi sõng sỗ sỡ suyễn sũng sữa sững soãi tã tãi tẫn tẽ tẽn tễ tễnh tễu tĩ tĩn tĩnh tĩu tiễn tiễu tõe tõm tũm tuẫn thãi thẫm thẫn thõng thũng thuẫn thuỗn thưỡn thững trã trãi trẫm trẫy trẽ trẽn trễ trĩ trĩnh trĩu trõ trỗ trỗi trũi trũng trữ
vã vãi vãn vãng vãnh vẫn vẫy vẽ vẽo vĩ vĩnh viễn võ võng vỗ vỡ vũ vũm vũng vữa vững xã xẵng xẽo xĩ xõa xoã ỹ ễ`.split(/\s+/u).filter((syllable) => syllable !== ""));

/** Syllables with hỏi that there are not, with the one that is meant. */
export const wrongHoi: ReadonlyMap<string, string> = new Map(
  "nhửng=những chử=chữ mổi=mỗi hửu=hữu giửa=giữa vửng=vững trử=trữ thuẩn=thuẫn dẩn=dẫn sẳn=sẵn lưởng=lưỡng dưởng=dưỡng ngưởng=ngưỡng nghỉa=nghĩa miển=miễn nhiểm=nhiễm nhiểu=nhiễu tiển=tiễn diển=diễn hổn=hỗn chuổi=chuỗi vỉnh=vĩnh ngử=ngữ nử=nữ muổi=muỗi hảnh=hãnh hoản=hoãn ngoản=ngoãn nảo=não hảy=hãy dảy=dãy chổ=chỗ vổ=vỗ giổ=giỗ đở=đỡ ngở=ngỡ rưởi=rưỡi lưởi=lưỡi cưởng=cưỡng".split(" ")
    .map((entry) => entry.split("=")).flatMap(([wrong, right]) => (wrong && right ? [[wrong, right] as const] : [])));
