package source

// newsAgencies are the wire services that datelines and bylines name, lower case.
var newsAgencies = phraseSet(`reuters | ap | associated press | the associated press | afp | agence france-presse | dpa | efe | tass | itar-tass | ria novosti | ria | interfax | rbc | xinhua | anadolu | anadolu agency | aa | ansa | apa | upi | pti | ani | ians | bernama | kyodo | kyodo news | jiji | yonhap | sana | irna | isna | fars | tasnim | mehr | wafa | wam | spa | mena | kuna | qna | petra | bna | nna | ina | aps | map | tap | ukrinform | unian | interfax-ukraine | belta | pap | ctk | mti | tanjug | hina | lusa | ntb | tt | ritzau | stt | bns | sputnik | cnn | bbc | bbc news | bloomberg | dow jones | marketwatch | cna | app | antara | vna | tasr | agerpres | bta | ana | cyprus news agency | kna | sid | afx | rtr | ots | europa press | notimex | télam | telam | prensa latina | ekathimerini | al jazeera | rfe/rl | voa | dw | euronews | cp | the canadian press | aap | pa | pa media | press association | ians | ie | bne intellinews
ایسنا | ایرنا | فارس | تسنیم | مهر | ایلنا
тасс | риа новости | риа | интерфакс | рбк | рейтер | рейтерс | укринформ | белта | росбалт | регнум
رويترز | أ ف ب | فرانس برس | أ.ف.ب | سانا | وكالات | الأناضول | واس | وام | د ب أ | د.ب.أ | قنا | كونا | بترا | وفا | أ ش أ | سبوتنيك`)
