drop table figure_cell, figure, referral_fact;
