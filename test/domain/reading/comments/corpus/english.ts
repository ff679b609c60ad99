/** 英文意见：国际标准征求意见的写法。 */
export const englishCases = `
# Replace “shall be tested” by “should be tested”.
replace | -shall be tested | +should be tested

# Clause 4.3: Delete “if applicable”.
delete | @Clause 4.3=4.3 | -if applicable

# Insert “and maintained” after “installed” in 5.2.1.
insert | @5.2.1=5.2.1 | +and maintained

# Change to: The operator shall keep records for at least three years.
replace | +The operator shall keep records for at least three years

# Page 7, line 12: “informations” → “information”.
replace | @Page 7, line 12=p7 | -informations | +information

# 3.4 definition: replace “device” with “equipment”.
replace | @3.4=3.4 | -device | +equipment

# We support the draft and have no further comments.
none

# Table 2, row 3: change 0.5 to 0.05.
replace | @Table 2=表2 | -0.5 | +0.05

# Annex C should be informative rather than normative.
general | @Annex C=附录C

# Clause 6.2.1, line 3: "data base" should be "database".
replace | @Clause 6.2.1, line 3=6.2.1 | -data base | +database

# The term “user” in 3.2 is not used anywhere in the document. Delete the term.
delete | @3.2=3.2

# Add a note to 4.1: “NOTE The values are for guidance only.”
insert | @4.1=4.1 | +NOTE The values are for guidance only.

# Why is the limit in Table 3 lower than in the previous edition?
question | @Table 3=表3

# In 5.3, change “kg” to “g”. Rationale: unit consistency.
replace | @5.3=5.3 | -kg | +g
理由 | unit consistency.

# Figure 4 is not legible; please replace it with a vector graphic.
general | @Figure 4=图4

# Replace all instances of “e-mail” by “email”.
replace | -e-mail | +email

# Clause 7, second paragraph: the sentence “This requirement applies to all vehicles.” should be deleted.
delete | @Clause 7=7 | -This requirement applies to all vehicles.

# 8.2.1 - Proposed text: “Each batch shall be sampled.”
replace | @8.2.1=8.2.1 | +Each batch shall be sampled.

# Section 3.1: Modify “authorised person” to “authorized person” for consistency with ISO spelling.
replace | @Section 3.1=3.1 | -authorised person | +authorized person

# In Annex B, Table B.2, the unit should be kPa instead of MPa.
replace | @Annex B, Table B.2=附录B/表B.2 | -MPa | +kPa

# Add “, where applicable,” after “documentation” in clause 9.3.
insert | @clause 9.3=9.3 | +, where applicable,

# 5.4.1 This requirement is too strict for small enterprises.
general | @5.4.1=5.4.1

# Clause 5.5: It is not clear what “adequate” means. Please clarify.
general | @Clause 5.5=5.5

# Replace the second sentence of 6.3 with: “The test shall be repeated three times.”
replace | @6.3=6.3 | +The test shall be repeated three times.

# Table 1: 10 mg/kg → 5 mg/kg
replace | @Table 1=表1 | -10 mg/kg | +5 mg/kg

# Editorial: “effect” should read “affect”.
replace | -effect | +affect

# Clause 3: delete the definition of “stakeholder”; it is never used.
delete | @Clause 3=3

# 4.2 NOTE 1: “can” should be replaced by “may”.
replace | @4.2 NOTE 1=4.2 | -can | +may

# Move Annex D to the body of the document.
restructure | @Annex D=附录D

# Introduction: please add a reference to ISO 9001.
insert | @Introduction=引言

# Delete 5.4.3.
delete | @5.4.3=5.4.3

# Change “must” to “shall” throughout the document.
replace | -must | +shall

# Clause 8, Table 5: add “by mass” after “%”.
insert | @Clause 8=8 | @Table 5=表5 | +by mass

# 5.3: Change “weekly” to “monthly”.
replace | @5.3=5.3 | -weekly | +monthly

# Annex A: The figure is missing.
general | @Annex A=附录A

# Replace “contractor” with “supplier” in Clause 7.2.
replace | @Clause 7.2=7.2 | -contractor | +supplier

# 4.6 Delete the second paragraph.
delete | @4.6=4.6 | @second paragraph=null

# 7.4: Delete "also". To read, "and report"
delete | @7.4=7.4 | -also

# Insert "an". To read, "as an input"
insert | +an

# Update reference to ‘table 3’ to ‘Table 6-2’
replace | -table 3 | +Table 6-2

# Section 3.2, para. 2: Replace 'SHOULD' with 'SHALL'
replace | @Section 3.2, para. 2=3.2 | -SHOULD | +SHALL

# Suggest changing 'is' to 'shall be' in this sentence: "The log is kept for one year."
replace | -is | +shall be

# Suggest changing 'below' with 'given in Table 4,' which is easier to find.
replace | -below | +given in Table 4,

# Change "SHALL" to "MAY" and give examples, or delete "where relevant".
replace | -SHALL | +MAY
delete | -where relevant

# Renumbering needed: change 9.1.1, 9.1.2, and 9.1.3 to 9.2.1, 9.2.2, and 9.2.3 accordingly.
replace | -9.1.1, 9.1.2, and 9.1.3 | +9.2.1, 9.2.2, and 9.2.3

# Section 2.6, the first line currently reads: "This annex lists the samples:" It should read: "This table lists the samples:"
replace | @Section 2.6=2.6 | -This annex lists the samples: | +This table lists the samples:

# Rephrase as:⏎"Operators should keep the log ..."
replace | +Operators should keep the log ...

# Change sentence to read: "The log is kept for two years."⏎Original text: "The log is kept for one year."
replace | -The log is kept for one year. | +The log is kept for two years.

# Page 14. In the first paragraph, "left valve" should be "right valve".
replace | @Page 14=p14 | -left valve | +right valve

# p.41 line 6: "tankk" should be "tank"
replace | @p.41 line 6=p41 | -tankk | +tank

# Line 77: "you keep all records" --> "the operator keeps all records"
replace | @Line 77=null | -you keep all records | +the operator keeps all records

# The first 「可」 in sentence 「可以可由县级人民政府决定」 should be removed and 「地」 should be 「的」.
delete | -可
replace | -地 | +的

# 「更为妥善」 should be 「妥善」 for it is too long.
replace | -更为妥善 | +妥善
`
